package org.lunzhi.station.importing.mapping;

import java.nio.charset.Charset;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.grievance.WorkOrders.WorkOrder;
import org.lunzhi.kernel.grievance.intake.IntakeChannel;
import org.lunzhi.kernel.grievance.intake.LedgerEntryId;
import org.lunzhi.kernel.ledger.LedgerId;
import org.lunzhi.kernel.ledger.LedgerRow;
import org.lunzhi.kernel.ledger.LedgerStatus;
import org.lunzhi.kernel.ledger.MappingVersion;
import org.lunzhi.kernel.organisation.PlaceCode;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.category.CategoryCode;
import org.lunzhi.station.importing.rows.Row;

/** How one ledger reads in codes. What it names no target for is not read; history has no target for personal data. */
public record Mapping(
        LedgerId ledger,
        MappingVersion version,
        Charset charset,
        char separator,
        EntryColumn entry,
        Codes codes,
        Times times,
        @Nullable LiveColumns live) {

    /** The columns that stand for codes. */
    record Codes(
            CodeColumn<CategoryCode> category,
            CodeColumn<IntakeChannel> channel,
            CodeColumn<UnitId> unit,
            @Nullable CodeColumn<PlaceCode> place,
            CodeColumn<LedgerStatus> status) {

        Stream<CodeColumn<?>> all() {
            return Stream.of(category, channel, unit, place, status).flatMap(Stream::ofNullable);
        }
    }

    /** The columns of times. */
    record Times(
            TimeColumn receivedAt,
            @Nullable TimeColumn updatedAt,
            @Nullable TimeColumn plannedAt,
            @Nullable TimeColumn closedAt) {

        Stream<TimeColumn> all() {
            return Stream.of(receivedAt, updatedAt, plannedAt, closedAt).flatMap(Stream::ofNullable);
        }
    }

    /** The ledger's own id of a row, or a refusal that names the column. */
    public LedgerEntryId entryOf(Row row, Columns columns) {
        return entry.of(row, columns);
    }

    /** What a row shows, or a refusal that names the column. */
    public LedgerRow shownIn(Row row, Columns columns) {
        return new LedgerRow(
                codes.category().required(row, columns),
                codes.channel().required(row, columns),
                codes.unit().required(row, columns),
                codes.place() == null ? null : codes.place().of(row, columns),
                codes.status().required(row, columns),
                times.receivedAt().required(row, columns),
                times.updatedAt() == null ? null : times.updatedAt().of(row, columns),
                times.plannedAt() == null ? null : times.plannedAt().of(row, columns),
                times.closedAt() == null ? null : times.closedAt().of(row, columns));
    }

    /** Whether rows can be taken as today's work. */
    public boolean isForLiveWork() {
        return live != null;
    }

    /** The work order of a row, or a refusal that names the column; only where {@link #isForLiveWork()}. */
    public WorkOrder orderIn(LedgerEntryId entryId, Row row, Columns columns) {
        return Objects.requireNonNull(live).of(entryId, row, columns, this);
    }

    /** The place of a row, which a matter cannot be without. */
    PlaceCode placeOf(Row row, Columns columns) {
        return Objects.requireNonNull(codes.place()).required(row, columns);
    }

    /** Every category that a row can have. */
    public Set<CategoryCode> categories() {
        return codes.category().codes().collect(Collectors.toUnmodifiableSet());
    }

    /** The same mapping for rows of history: what is about persons is not even looked for. */
    public Mapping ofHistory() {
        return new Mapping(ledger, version, charset, separator, entry, codes, times, null);
    }

    /** The columns that the file must have. */
    Set<String> columns() {
        Stream<String> coded = codes.all().flatMap(code -> Stream.ofNullable(code.column()));
        Stream<String> timed = times.all().map(TimeColumn::column);
        Stream<String> ofToday = live == null ? Stream.of() : live.names();
        return Stream.of(Stream.of(entry.column()), coded, timed, ofToday)
                .flatMap(columns -> columns)
                .collect(Collectors.toUnmodifiableSet());
    }
}
