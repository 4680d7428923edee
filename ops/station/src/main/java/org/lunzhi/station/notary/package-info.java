/** The notary at work in a station: when it signs, with which keys, and how one sees that it does. */
@NullMarked
package org.lunzhi.station.notary;

import org.jspecify.annotations.NullMarked;
