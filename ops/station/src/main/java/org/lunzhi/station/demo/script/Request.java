package org.lunzhi.station.demo.script;

import java.util.Map;
import java.util.TreeMap;

/**
 * What is asked of the station. In the path and anywhere in the body {@code {name}} stands for what an earlier answer
 * of the story taught, {@code {story/name}} for what another story was taught, and {@code {now}} for the moment.
 *
 * @param learns what the answer teaches: the name by which it is remembered, and where it stands, as a JSON pointer or
 *     {@link #LOCATION} for the last part of the address of what came to be
 * @param settled whether first everything must have been done that the station does by itself
 * @param punctual whether it must have been done before the clock goes on
 */
public record Request(
        String method,
        String path,
        Map<String, Object> body,
        Map<String, String> learns,
        boolean settled,
        boolean punctual) {

    public static final String LOCATION = "Location";

    public Request {
        body = Map.copyOf(body);
        learns = Map.copyOf(learns);
    }

    public static Request post(String path, Map<String, Object> body) {
        return new Request("POST", path, body, Map.of(), false, false);
    }

    public static Request put(String path, Map<String, Object> body) {
        return new Request("PUT", path, body, Map.of(), false, false);
    }

    /** Reads once everything has been done and can be read. */
    public static Request get(String path) {
        return new Request("GET", path, Map.of(), Map.of(), true, false);
    }

    /** The same, and its answer teaches one thing more. */
    public Request learning(String name, String where) {
        Map<String, String> more = new TreeMap<>(learns);
        more.put(name, where);
        return new Request(method, path, body, more, settled, punctual);
    }

    /** The same, asked when the station has done by itself what follows from all before. */
    public Request settledFirst() {
        return new Request(method, path, body, learns, true, punctual);
    }

    /** The same, and it must not be late by a minute. */
    public Request punctually() {
        return new Request(method, path, body, learns, settled, true);
    }
}
