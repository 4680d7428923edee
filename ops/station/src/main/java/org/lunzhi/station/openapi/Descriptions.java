package org.lunzhi.station.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What every operation is for, in Chinese and English, and a body to start from, about people who do not exist. */
@Component
class Descriptions implements GlobalOpenApiCustomizer {

    private static final List<String> FILES =
            List.of("station", "registers", "grievances", "mediations", "agreements", "rosters", "services");

    private final Map<String, Described> operations = new TreeMap<>();

    Descriptions(JsonMapper json) throws IOException {
        for (String file : FILES) {
            try (InputStream written =
                    Objects.requireNonNull(Descriptions.class.getResourceAsStream("/openapi/" + file + ".json"))) {
                operations.putAll(json.readValue(written, new TypeReference<Map<String, Described>>() {}));
            }
        }
    }

    /** One operation, named by method and path as in {@code POST /api/units}. */
    record Described(String zh, String en, @Nullable Object body) {}

    @Override
    public void customise(OpenAPI description) {
        description
                .getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> describe(operation, operations.get(method + " " + path))));
    }

    private static void describe(Operation operation, @Nullable Described words) {
        if (words == null) {
            return;
        }
        operation.setSummary(words.zh());
        operation.setDescription(words.en());
        if (words.body() != null && operation.getRequestBody() != null) {
            operation.getRequestBody().getContent().values().forEach(content -> content.setExample(words.body()));
        }
    }
}
