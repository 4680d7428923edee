package org.lunzhi.station.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Bodies to start from, about people who do not exist; each is sent to the server in a test. */
@Component
class Examples implements GlobalOpenApiCustomizer {

    private final Map<String, Object> bodies;

    Examples(JsonMapper json) throws IOException {
        try (InputStream file = Objects.requireNonNull(Examples.class.getResourceAsStream("/openapi-examples.json"))) {
            this.bodies = json.readValue(file, new TypeReference<>() {});
        }
    }

    @Override
    public void customise(OpenAPI description) {
        description
                .getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> show(operation, bodies.get(method + " " + path))));
    }

    private static void show(Operation operation, @Nullable Object body) {
        if (body != null && operation.getRequestBody() != null) {
            operation.getRequestBody().getContent().values().forEach(content -> content.setExample(body));
        }
    }
}
