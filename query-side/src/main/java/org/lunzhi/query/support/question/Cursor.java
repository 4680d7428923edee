package org.lunzhi.query.support.question;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where a page ended: the ordering value (a number) and the identifier of its last row, opaque to callers. */
public record Cursor(long value, String id) {

    /** The cursor as it stands in an address. */
    public String encoded() {
        byte[] plain = (value + ":" + id).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    /** Reads a cursor from an address; anything else is refused, naming the parameter. */
    public static Cursor decode(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int colon = plain.indexOf(':');
            return new Cursor(Long.parseLong(plain.substring(0, colon)), plain.substring(colon + 1));
        } catch (IllegalArgumentException | IndexOutOfBoundsException nonsense) {
            throw new BadQuestion("after", "不是本列表返回的翻页标记。", "Not a cursor that a page of this list has returned.");
        }
    }
}
