package org.lunzhi.station.importing.mapping;

import java.util.regex.Pattern;
import org.lunzhi.command.support.RuleBroken;
import org.lunzhi.kernel.grievance.intake.LedgerEntryId;
import org.lunzhi.kernel.privacy.content.ResidentNumber;
import org.lunzhi.station.importing.rows.Row;
import org.lunzhi.station.importing.rows.RowRule;

/** The column of the ledger's own ids, which go into the log as they are: their look is laid down beforehand. */
record EntryColumn(String column, Pattern pattern) {

    /** What no id can do without, whatever a mapping says: a digit, and nothing that a spreadsheet would compute. */
    private static final Pattern AN_ID =
            Pattern.compile("(?=.*\\p{N})[\\p{L}\\p{N}][\\p{L}\\p{N}._/#()（）〔〕\\[\\]-]{0,63}");

    LedgerEntryId of(Row row, Columns columns) {
        String text = columns.text(row, column);
        if (text.isEmpty()) {
            throw new RuleBroken(RowRule.MISSING_VALUE, column);
        }
        boolean fits = AN_ID.matcher(text).matches() && pattern.matcher(text).matches();
        if (!fits || ResidentNumber.isValid(text)) {
            throw new RuleBroken(RowRule.BAD_ENTRY_ID, column);
        }
        return LedgerEntryId.of(text);
    }
}
