package org.lunzhi.station.importing.mapping;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.grievance.WorkOrders.WorkOrder;
import org.lunzhi.command.support.RuleBroken;
import org.lunzhi.kernel.grievance.intake.LedgerEntryId;
import org.lunzhi.kernel.policy.MatterType;
import org.lunzhi.kernel.privacy.NoticeVersion;
import org.lunzhi.kernel.privacy.content.Particulars;
import org.lunzhi.station.importing.rows.Row;
import org.lunzhi.station.importing.rows.RowRule;

/**
 * The columns that only a matter taken in today has. What they hold is about a person and goes into the vault.
 *
 * @param words what the caller said
 * @param name who called; an empty cell is an anonymous call
 */
record LiveColumns(
        CodeColumn<MatterType> kind,
        String words,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String address,
        NoticeVersion notice) {

    WorkOrder of(LedgerEntryId entry, Row row, Columns columns, Mapping mapping) {
        String said = columns.text(row, words);
        if (said.isEmpty()) {
            throw new RuleBroken(RowRule.MISSING_VALUE, words);
        }
        Instant receivedAt = mapping.times().receivedAt().required(row, columns);
        return new WorkOrder(
                entry,
                kind.required(row, columns),
                mapping.codes().channel().required(row, columns),
                mapping.placeOf(row, columns),
                mapping.codes().unit().required(row, columns),
                said,
                caller(row, columns),
                receivedAt,
                notice);
    }

    Stream<String> names() {
        return Stream.of(
                        Stream.of(words),
                        Stream.of(kind.column(), name, phone, address).flatMap(Stream::ofNullable))
                .flatMap(names -> names);
    }

    private @Nullable Particulars caller(Row row, Columns columns) {
        String called = text(name, row, columns);
        String number = text(phone, row, columns);
        String lives = text(address, row, columns);
        return called.isEmpty()
                ? null
                : new Particulars(
                        Particulars.Kind.PERSON,
                        called,
                        number.isEmpty() ? List.of() : List.of(number),
                        null,
                        lives.isEmpty() ? null : lives);
    }

    private static String text(@Nullable String column, Row row, Columns columns) {
        return column == null ? "" : columns.text(row, column);
    }
}
