package org.lunzhi.command;

import org.lunzhi.command.calendar.CalendarNotices;
import org.lunzhi.command.policy.PolicyEditions;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
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

    /** Comes by itself when the application has started, before it calls itself ready. */
    @EventListener(ApplicationStartedEvent.class)
    public void publish() {
        notices.publishShipped();
        editions.adoptShipped();
    }
}
