package org.lunzhi.kernel.grievance.intake;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.lunzhi.kernel.grievance.GrievanceId;

/** The number of a matter as it stands on a receipt: in groups of four, and readable however it was copied. */
public record ReceiptCode(String letters) {

    private static final String KIND = "grievance-";

    /** The code of a matter. */
    public static ReceiptCode of(GrievanceId grievance) {
        return new ReceiptCode(grievance.value().substring(KIND.length()));
    }

    /** A code as somebody copied it, with or without dashes, in capitals or not, with letters mistaken for digits. */
    public static ReceiptCode read(String copied) {
        return new ReceiptCode(copied.replaceAll("[\\s-]", "")
                .toLowerCase(Locale.ROOT)
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1'));
    }

    /** The matter it belongs to. */
    public GrievanceId grievance() {
        return GrievanceId.of(KIND + letters);
    }

    @JsonValue
    @Override
    public String toString() {
        return letters.toUpperCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1-");
    }
}
