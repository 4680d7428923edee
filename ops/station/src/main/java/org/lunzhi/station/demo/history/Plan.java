package org.lunzhi.station.demo.history;

import java.time.Instant;

/** From which seed how many matters are told, and between which moments. */
public record Plan(long seed, int matters, Instant from, Instant until) {}
