package org.lunzhi.station.importing.rows;

/** One line of text without its end, as far as it is not too long. */
record Line(long number, String text, boolean cut) {}
