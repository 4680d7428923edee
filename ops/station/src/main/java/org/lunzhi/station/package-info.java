/** The application: one door with sub-commands, one Spring context in three shapes. */
@NullMarked
package org.lunzhi.station;

import org.jspecify.annotations.NullMarked;
