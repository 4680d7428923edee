package org.lunzhi.station.demo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lunzhi.station.demo.script.Request;
import org.lunzhi.station.demo.script.Step;

/** What the stories were taught by the station's answers, and where it belongs in what they ask next. */
final class Names {

    private static final Pattern NAME = Pattern.compile("\\{([^{}]+)}");
    private static final String OF = "/";

    private final Map<String, String> known;
    private final Map<String, String> fresh = new ConcurrentHashMap<>();

    Names(Map<String, String> known) {
        this.known = new ConcurrentHashMap<>(known);
    }

    void learn(String story, Map<String, String> taught) {
        taught.forEach((name, value) -> {
            known.put(story + OF + name, value);
            fresh.put(story + OF + name, value);
        });
    }

    /** What was learned since this was last asked. */
    Map<String, String> takeFresh() {
        Map<String, String> taken = Map.copyOf(fresh);
        fresh.clear();
        return taken;
    }

    /** A name of a story, or nothing where the story was not taught it. */
    @Nullable String of(String story, String name) {
        return known.get(story + OF + name);
    }

    /** The request of a step with all its names filled in. */
    Request filled(Step step) {
        Request asked = step.request();
        Map<String, Object> body = new TreeMap<>();
        asked.body().forEach((key, value) -> body.put(key, filled(value, step)));
        return new Request(
                asked.method(), filled(asked.path(), step), body, asked.learns(), asked.settled(), asked.punctual());
    }

    private Object filled(Object value, Step step) {
        if (value instanceof String text) {
            return filled(text, step);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> filled(item, step)).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> filled = new TreeMap<>();
            map.forEach((key, item) -> filled.put(String.valueOf(key), filled(item, step)));
            return filled;
        }
        return value;
    }

    private String filled(String text, Step step) {
        return NAME.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), step)));
    }

    private String value(String name, Step step) {
        if (name.equals("now")) {
            return step.at().toString();
        }
        @Nullable String value = known.get(name.contains(OF) ? name : step.story() + OF + name);
        if (value == null) {
            throw new IllegalStateException(step.key() + " asks for " + name + ", which no answer taught");
        }
        return value;
    }
}
