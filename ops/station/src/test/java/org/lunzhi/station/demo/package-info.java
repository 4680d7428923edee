/** Tests of how a made-up history is told. */
@NullMarked
package org.lunzhi.station.demo;

import org.jspecify.annotations.NullMarked;
