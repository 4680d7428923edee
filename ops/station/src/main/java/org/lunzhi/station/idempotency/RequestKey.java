package org.lunzhi.station.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lunzhi.station.web.Refusal;
import org.lunzhi.station.web.StationRule;

/** What a caller sent as {@code Idempotency-Key}: 16 to 128 plain characters, in quotes or not; it is never stored. */
record RequestKey(String value) {

    static final String HEADER = "Idempotency-Key";

    // Shorter keys could be guessed, and what answers hold of secrets hangs on the key.
    private static final Pattern FORM = Pattern.compile("\"?([A-Za-z0-9._~:+/=-]{16,128})\"?");

    static @Nullable RequestKey of(@Nullable String header) {
        if (header == null) {
            return null;
        }
        Matcher form = FORM.matcher(header.strip());
        if (!form.matches()) {
            throw new Refusal(StationRule.IDEMPOTENCY_KEY_FORM, HEADER);
        }
        return new RequestKey(form.group(1));
    }

    /** The name of the claim: the same key of another person is another key. */
    String claimOf(String actor) {
        return Digests.sha256("claim", actor, value);
    }

    byte[] bytes() {
        return value.getBytes(UTF_8);
    }

    /** No key in logs. */
    @Override
    public String toString() {
        return "RequestKey";
    }
}
