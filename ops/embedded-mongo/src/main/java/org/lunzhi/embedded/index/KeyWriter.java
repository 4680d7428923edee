package org.lunzhi.embedded.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lunzhi.embedded.store.Key;

/**
 * Writes BSON values as bytes whose unsigned order is the order of the values, types included: values that a query
 * takes for equal give equal bytes. Every value ends itself, so several can follow each other.
 */
final class KeyWriter {

    private static final int DESCENDING_MASK = 0xFF;
    private static final int END = 0;
    private static final int ESCAPED_ZERO = 1;
    private static final double TWO_TO_63 = 0x1p63;

    private static final int USUAL_LENGTH = 64;
    private static final int WIDEST_UNIT = 3;

    private byte[] bytes = new byte[USUAL_LENGTH];
    private int length;
    private int mask;

    /** One value, first of a key or after others, ascending or descending. */
    KeyWriter value(@Nullable Object value, boolean ascending) {
        mask = ascending ? 0 : DESCENDING_MASK;
        write(value);
        mask = 0;
        return this;
    }

    /** The type alone: a prefix of every value of that type. */
    KeyWriter type(ValueType type, boolean ascending) {
        mask = ascending ? 0 : DESCENDING_MASK;
        put(type.tag());
        mask = 0;
        return this;
    }

    KeyWriter raw(int single) {
        ensure(1);
        bytes[length++] = (byte) single;
        return this;
    }

    Key key() {
        return Key.of(Arrays.copyOf(bytes, length));
    }

    private void write(@Nullable Object value) {
        put(ValueType.of(value).tag());
        if (value instanceof Number number) {
            number(number);
        } else if (value instanceof String text) {
            text(text);
        } else if (value instanceof Document document) {
            document(document);
        } else if (value instanceof BinData binary) {
            integer(binary.getData().length, Integer.BYTES);
            for (byte single : binary.getData()) {
                put(single);
            }
        } else if (value instanceof UUID uuid) {
            integer(uuid.getMostSignificantBits(), Long.BYTES);
            integer(uuid.getLeastSignificantBits(), Long.BYTES);
        } else if (value instanceof ObjectId id) {
            for (byte single : id.toByteArray()) {
                put(single);
            }
        } else if (value instanceof Boolean truth) {
            put(truth ? 1 : 0);
        } else if (value instanceof Instant instant) {
            integer(instant.toEpochMilli() ^ Long.MIN_VALUE, Long.BYTES);
        } else if (!Missing.isNullOrMissing(value) && !(value instanceof MinKey) && !(value instanceof MaxKey)) {
            throw new NotIndexable("a value of this type");
        }
    }

    /** The nearest double in its order, then how far a long is away from it. */
    private void number(Number number) {
        double nearest = number.doubleValue();
        if (number instanceof Decimal128 decimal && !isExact(decimal, nearest)) {
            throw new NotIndexable("a decimal that no double equals");
        }
        long bits = Double.doubleToLongBits(nearest == 0 ? 0.0 : nearest);
        integer(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE, Long.BYTES);
        long away = number instanceof Long exact && Math.abs(nearest) <= TWO_TO_63 ? exact - (long) nearest : 0;
        integer(away ^ Short.MIN_VALUE, Short.BYTES);
    }

    private static boolean isExact(Decimal128 decimal, double nearest) {
        return Double.isFinite(nearest) && new BigDecimal(nearest).compareTo(decimal.toBigDecimal()) == 0;
    }

    /** UTF-16 units in one to three bytes, so that bytes and {@link String#compareTo} order alike. */
    private void text(String text) {
        ensure(WIDEST_UNIT * text.length());
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit > 0 && unit < 0x80) {
                bytes[length++] = (byte) (unit ^ mask);
            } else {
                wide(unit);
            }
        }
        put(END);
        put(END);
    }

    private void wide(char unit) {
        if (unit == 0) {
            put(END);
            put(ESCAPED_ZERO);
        } else if (unit < 0x800) {
            put(0xC0 | (unit >> 6));
            put(0x80 | (unit & 0x3F));
        } else {
            put(0xE0 | (unit >> 12));
            put(0x80 | ((unit >> 6) & 0x3F));
            put(0x80 | (unit & 0x3F));
        }
    }

    /** Field by field: type, name, value; so documents order by the first difference in that sequence. */
    private void document(Document document) {
        for (Map.Entry<String, Object> field : document.entrySet()) {
            put(ValueType.of(field.getValue()).tag());
            text(field.getKey());
            write(field.getValue());
        }
        put(END);
    }

    private void integer(long value, int size) {
        for (int shift = (size - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            put((int) (value >>> shift));
        }
    }

    private void put(int single) {
        ensure(1);
        bytes[length++] = (byte) (single ^ mask);
    }

    private void ensure(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
    }
}
