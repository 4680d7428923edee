package org.lunzhi.station.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lunzhi.station.web.Refusal;
import org.lunzhi.station.web.StationRule;
import org.springframework.http.HttpHeaders;

/** {@code If-Match}: the entity tag of one version, or {@code *} for whichever it is. */
final class SeenVersionHeader {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private SeenVersionHeader() {}

    /** The version named; empty without the header and for {@code *}. */
    static OptionalLong of(HttpServletRequest request) {
        @Nullable String header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null || header.strip().equals("*")) {
            return OptionalLong.empty();
        }
        Matcher tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw new Refusal(StationRule.ENTITY_TAG_FORM, HttpHeaders.IF_MATCH);
        }
        return OptionalLong.of(Long.parseLong(tag.group(1)));
    }
}
