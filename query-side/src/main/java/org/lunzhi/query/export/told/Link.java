package org.lunzhi.query.export.told;

/**
 * What an event points at beside its own case.
 *
 * @param as as what the event names it, such as {@code mediationId}
 */
public record Link(Kind kind, String as, String target) {

    /** To what kind of thing. */
    public enum Kind {
        GRIEVANCE,
        MEDIATION,
        AGREEMENT,
        SERVICE_REQUEST,
        LEDGER_CASE,
        SESSION,
        MEDIATOR,
        LEADING_MEDIATOR;

        /** Whether it is a case, of the kind of the same name. */
        public boolean isCase() {
            return this != SESSION && this != MEDIATOR && this != LEADING_MEDIATOR;
        }
    }
}
