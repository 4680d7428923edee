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

/** Says of changing requests what they may send beside their body, and what they answer when they succeed. */
@Component
class ChangeDescriptions implements GlobalOperationCustomizer {

    private static final String COMMANDS = "org.lunzhi.command";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (method.hasMethodAnnotation(GetMapping.class)) {
            return operation;
        }
        if (method.getBeanType().getPackageName().startsWith(COMMANDS)) {
            operation.addParametersItem(header(
                    "Idempotency-Key", "16 to 128 plain characters; the same request with the same key is done once."));
            operation.addParametersItem(
                    header(HttpHeaders.IF_MATCH, "The entity tag of the version seen; another one is refused (412)."));
        }
        boolean entity = method.getMethod().getGenericReturnType().getTypeName().contains("ResponseEntity");
        if (entity && method.hasMethodAnnotation(PostMapping.class)) {
            succeed(operation.getResponses(), "201", "Created.")
                    .addHeaderObject(HttpHeaders.LOCATION, new Header().schema(new StringSchema()));
        } else if (entity && method.hasMethodAnnotation(DeleteMapping.class)) {
            succeed(operation.getResponses(), "204", "Done.").setContent(null);
        }
        return operation;
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
