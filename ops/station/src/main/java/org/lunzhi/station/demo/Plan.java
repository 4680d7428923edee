package org.lunzhi.station.demo;

import java.time.Instant;

/** From which seed how many matters are told, and between which moments. */
record Plan(long seed, int matters, Instant from, Instant until) {}
