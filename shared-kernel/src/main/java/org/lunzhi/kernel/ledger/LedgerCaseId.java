package org.lunzhi.kernel.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.lunzhi.kernel.access.RandomIds;
import org.lunzhi.kernel.grievance.intake.LedgerEntryId;

/** A case as a ledger shows it ({@code ledgercase-…}). */
public record LedgerCaseId(@JsonValue String value) {

    private static final String PREFIX = "ledgercase-";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LedgerCaseId of(String value) {
        return new LedgerCaseId(value);
    }

    /** The id of an entry in a ledger, always the same one: a ledger that is read again meets the cases it left. */
    public static LedgerCaseId in(LedgerId ledger, LedgerEntryId entry) {
        return new LedgerCaseId(PREFIX + fingerprint(ledger, entry));
    }

    /** The same 24 letters for the same entry of the same ledger, for ids of other kinds that stand for an entry. */
    public static String fingerprint(LedgerId ledger, LedgerEntryId entry) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(ledger.value().getBytes(StandardCharsets.UTF_8));
            sha256.update((byte) 0);
            return RandomIds.encode(sha256.digest(entry.value().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
