/** Tests of the door for residents. */
@NullMarked
package org.lunzhi.station.resident;

import org.jspecify.annotations.NullMarked;
