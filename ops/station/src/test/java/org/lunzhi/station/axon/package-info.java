/** Tests of how messages flow. */
@NullMarked
package org.lunzhi.station.axon;

import org.jspecify.annotations.NullMarked;
