/** Events that could not be told to a view or reaction: parked by case, tried again, looked after by people. */
@NullMarked
package org.lunzhi.station.deadletter;

import org.jspecify.annotations.NullMarked;
