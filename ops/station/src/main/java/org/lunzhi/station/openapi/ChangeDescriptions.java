package org.lunzhi.station.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** Says what requests may send beside their body, and what they answer when they succeed. */
@Component
class ChangeDescriptions implements GlobalOperationCustomizer {

    private static final String COMMANDS = "org.lunzhi.command";
    private static final String QUERIES = "org.lunzhi.query";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (method.hasMethodAnnotation(GetMapping.class)) {
            describeFreshness(operation, method);
            return operation;
        }
        if (method.getBeanType().getPackageName().startsWith(COMMANDS)) {
            operation.addParametersItem(header(
                    "Idempotency-Key",
                    "16 至 128 个普通字符；同一键的同一请求只办一次。 The same request with the same key is done once."));
            operation.addParametersItem(header(
                    HttpHeaders.IF_MATCH, "所见版本的实体标签，不符则拒绝（412）。 The version seen; another one is refused (412)."));
        }
        boolean entity = method.getMethod().getGenericReturnType().getTypeName().contains("ResponseEntity");
        if (entity && method.hasMethodAnnotation(PostMapping.class)) {
            succeed(operation.getResponses(), "201", "已建立。 Created.")
                    .addHeaderObject(HttpHeaders.LOCATION, new Header().schema(new StringSchema()));
        } else if (entity && method.hasMethodAnnotation(DeleteMapping.class)) {
            succeed(operation.getResponses(), "204", "已完成。 Done.").setContent(null);
        }
        return operation;
    }

    /** A reader may wait for what was just written. */
    private static void describeFreshness(Operation operation, HandlerMethod method) {
        if (method.getBeanType().getPackageName().startsWith(QUERIES)) {
            operation.addParametersItem(
                    header("Lunzhi-Position", "写入时返回的位置，读到它为止。 The position a change returned, to be read."));
            operation.addParametersItem(header("Prefer", "wait=秒数，最多等待多久。 How many seconds to wait for it: wait=10."));
        }
    }

    private static ApiResponse succeed(ApiResponses responses, String status, String words) {
        @Nullable ApiResponse known = responses.remove("200");
        ApiResponse response = known == null ? new ApiResponse() : known;
        response.setDescription(words);
        responses.addApiResponse(status, response);
        return response;
    }

    private static HeaderParameter header(String name, String words) {
        HeaderParameter parameter = new HeaderParameter();
        parameter.name(name).description(words).required(false).schema(new StringSchema());
        return parameter;
    }
}
