package org.lunzhi.kernel.grievance.intake;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.mediation.MediationId;

/** The number of a matter as it stands on a receipt: in groups of four, and readable however it was copied. */
public record ReceiptCode(String letters) {

    private static final String GRIEVANCE = "grievance-";
    private static final String MEDIATION = "mediation-";

    /** The code of a matter. */
    public static ReceiptCode of(GrievanceId grievance) {
        return new ReceiptCode(grievance.value().substring(GRIEVANCE.length()));
    }

    /** The code of a dispute that was brought before a committee. */
    public static ReceiptCode of(MediationId mediation) {
        return new ReceiptCode(mediation.value().substring(MEDIATION.length()));
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
        return GrievanceId.of(GRIEVANCE + letters);
    }

    /** The dispute it belongs to. */
    public MediationId mediation() {
        return MediationId.of(MEDIATION + letters);
    }

    @JsonValue
    @Override
    public String toString() {
        return letters.toUpperCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1-");
    }
}
