package org.lunzhi.station.idempotency.claim;

import java.util.Map;
import java.util.TreeMap;
import org.bson.types.Binary;

/** The answer a request was given, as far as a repeat of it needs. */
public record KeptAnswer(int status, Map<String, String> headers, Binary body) {

    /** Larger bodies are not kept; a repeat of their request works them out again. */
    public static final int LARGEST_BODY = 64 * 1024;

    public KeptAnswer {
        headers = Map.copyOf(new TreeMap<>(headers));
    }
}
