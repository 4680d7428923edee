package org.lunzhi.kernel.calendar;

import java.util.List;
import org.lunzhi.kernel.EventContract;

class CalendarEventContractTest extends EventContract {

    CalendarEventContractTest() {
        super(
                CalendarEvent.class,
                List.of(CalendarSamples.newYear2027Published(), CalendarSamples.newYear2027Corrected()));
    }
}
