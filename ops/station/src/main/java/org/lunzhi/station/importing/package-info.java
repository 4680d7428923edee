/** Takes a ledger that somebody else keeps into the log: every good row once, every bad one named with its reason. */
@NullMarked
package org.lunzhi.station.importing;

import org.jspecify.annotations.NullMarked;
