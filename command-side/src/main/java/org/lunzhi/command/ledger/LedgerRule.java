package org.lunzhi.command.ledger;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.support.Rule;
import org.lunzhi.kernel.ledger.LedgerRow;
import org.lunzhi.kernel.ledger.LedgerStatus;

/** The rules by which a ledger's row can be believed. */
enum LedgerRule implements Rule {
    CLOSED_BEFORE_RECEIVED("办结时间不能早于受理时间。", "A case cannot be closed before it came in."),
    UPDATED_BEFORE_RECEIVED("更新时间不能早于受理时间。", "A case cannot be changed before it came in."),
    OPEN_WITH_CLOSING_TIME("在办事项不能有办结时间。", "A case that is still open has no closing time."),
    LEDGER_TIME_IN_FUTURE("台账中的受理、更新、办结时间不能晚于现在。", "What a ledger says has happened cannot lie in the future."),
    LEDGER_ROW_OUTDATED("已录入更新的台账内容，此行较旧。", "The log knows a newer state of this entry than the row shows.");

    private final String chinese;
    private final String english;

    LedgerRule(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** Refuses a row that contradicts itself or the present, naming what in it does. */
    static void requireBelievable(LedgerRow row, Clock clock) {
        CLOSED_BEFORE_RECEIVED.requires(!isBefore(row.closedAt(), row.receivedAt()), "closedAt");
        UPDATED_BEFORE_RECEIVED.requires(!isBefore(row.updatedAt(), row.receivedAt()), "updatedAt");
        OPEN_WITH_CLOSING_TIME.requires(!isOpen(row.status()) || row.closedAt() == null, "closedAt");
        requirePast(row.receivedAt(), "receivedAt", clock);
        requirePast(row.updatedAt(), "updatedAt", clock);
        requirePast(row.closedAt(), "closedAt", clock);
    }

    private static void requirePast(@Nullable Instant time, String field, Clock clock) {
        LEDGER_TIME_IN_FUTURE.requires(time == null || !time.isAfter(clock.instant()), field);
    }

    private static boolean isOpen(LedgerStatus status) {
        return status == LedgerStatus.OPEN || status == LedgerStatus.PENDING;
    }

    /** Whether a time is known and lies before the other. */
    static boolean isBefore(@Nullable Instant time, Instant other) {
        return time != null && time.isBefore(other);
    }

    @Override
    public String chinese() {
        return chinese;
    }

    @Override
    public String english() {
        return english;
    }
}
