package org.lunzhi.station.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes a refusal once, and refers to it wherever one may come. */
@Component
class ProblemResponses implements GlobalOpenApiCustomizer {

    static final String NAME = "Problem";

    private static final List<String> ANYWHERE = List.of("400", "401", "403", "404", "429", "503");
    private static final List<String> OF_CHANGES = List.of("409", "412", "413", "415", "422");

    @Override
    public void customise(OpenAPI description) {
        description
                .getComponents()
                .addSchemas(NAME, schema())
                .addResponses(
                        NAME,
                        new ApiResponse()
                                .description("被拒绝及其原因。 Refused, and why (RFC 9457); 429 and 503 say when to try again.")
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(new Schema<>().$ref("#/components/schemas/" + NAME)))));
        description.getPaths().values().forEach(ProblemResponses::refer);
    }

    private static void refer(PathItem path) {
        path.readOperationsMap().forEach((method, operation) -> {
            ANYWHERE.forEach(status -> refer(operation, status));
            if (method != PathItem.HttpMethod.GET) {
                OF_CHANGES.forEach(status -> refer(operation, status));
            }
        });
    }

    private static void refer(Operation operation, String status) {
        operation.getResponses().addApiResponse(status, new ApiResponse().$ref("#/components/responses/" + NAME));
    }

    private static Schema<?> schema() {
        Schema<?> fault =
                new ObjectSchema().addProperty("field", new StringSchema()).addProperty("problem", new StringSchema());
        return new ObjectSchema()
                .description("拒绝；未发生任何变更。 A refusal; nothing has happened.")
                .addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema().format("uri-reference"))
                .addProperty(
                        "rule",
                        new StringSchema().description("The code of the rule.").example("LEAD_NOT_UNIQUE"))
                .addProperty("statement", new StringSchema().description("The rule, Chinese or English as accepted."))
                .addProperty("field", new StringSchema().description("The field, parameter or header at fault."))
                .addProperty("errors", new ArraySchema().items(fault))
                .addProperty("currentVersion", new IntegerSchema().description("With 412: the version there is now."));
    }
}
