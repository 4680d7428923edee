package org.lunzhi.command;

import org.lunzhi.command.calendar.CalendarNotices;
import org.lunzhi.command.policy.PolicyEditions;
import org.springframework.stereotype.Component;

/** Puts the calendar and the policies that the product brings along into the log; done again, it does nothing. */
@Component
public class ShippedRules {

    private final CalendarNotices notices;
    private final PolicyEditions editions;

    ShippedRules(CalendarNotices notices, PolicyEditions editions) {
        this.notices = notices;
        this.editions = editions;
    }

    /** To be called once the command bus takes commands, and before anybody else uses it. */
    public void publish() {
        notices.publishShipped();
        editions.adoptShipped();
    }
}
