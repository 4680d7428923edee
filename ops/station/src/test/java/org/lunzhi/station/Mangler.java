package org.lunzhi.station;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/** Makes valid bodies invalid in ways that callers, networks and attackers do; the same seed, the same bodies. */
final class Mangler {

    private static final JsonMapper JSON = new JsonMapper();

    private static final List<Object> NONSENSE = List.of(
            0,
            -1,
            1e308,
            true,
            "",
            " ",
            "\u0000",
            "2026-02-30T25:00:00Z",
            "9999999999-01-01T00:00:00Z",
            "-1",
            "x".repeat(30_000),
            "\uD800",
            "轮值\u202e",
            List.of(),
            List.of(List.of(List.of())),
            Map.of(),
            Map.of("value", "x"),
            Map.of("kind", "PERSON"));

    private final Random random;

    Mangler(long seed) {
        this.random = new Random(seed);
    }

    /** One body made from a valid one. */
    byte[] mangle(Map<String, Object> valid) {
        Map<String, Object> body = new LinkedHashMap<>(valid);
        List<String> fields = new ArrayList<>(body.keySet());
        String field = fields.get(random.nextInt(fields.size()));
        switch (random.nextInt(6)) {
            case 0 -> body.remove(field);
            case 1 -> body.put(field, null);
            case 2, 3 -> body.put(field, NONSENSE.get(random.nextInt(NONSENSE.size())));
            case 4 -> body.put("field" + random.nextInt(9), NONSENSE.get(random.nextInt(NONSENSE.size())));
            default -> body.put("receivedAt", "2026-13-0" + random.nextInt(9) + "T10:00:00Z");
        }
        return broken(JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
    }

    /** One in three loses its end or a byte. */
    private byte[] broken(byte[] text) {
        switch (random.nextInt(6)) {
            case 0 -> {
                byte[] shorter = new byte[random.nextInt(text.length)];
                System.arraycopy(text, 0, shorter, 0, shorter.length);
                return shorter;
            }
            case 1 -> text[random.nextInt(text.length)] = (byte) random.nextInt(256);
            default -> {
                return text;
            }
        }
        return text;
    }
}
