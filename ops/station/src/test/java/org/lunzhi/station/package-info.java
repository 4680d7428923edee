/** Tests of the started application. */
@NullMarked
package org.lunzhi.station;

import org.jspecify.annotations.NullMarked;
