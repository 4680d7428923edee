package org.lunzhi.kernel.calendar;

import java.time.LocalTime;

/** A stretch of a day during which the station is open; the closing time itself is no longer open. */
public record OpeningInterval(LocalTime opens, LocalTime closes) {}
