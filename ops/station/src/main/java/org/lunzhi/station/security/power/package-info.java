/** Who may do what: one table of powers over the endpoints of the station; what no power lists is closed. */
@NullMarked
package org.lunzhi.station.security.power;

import org.jspecify.annotations.NullMarked;
