/** The whole station over HTTP, with sign-in, real rules and running views. */
@NullMarked
package org.lunzhi.benchmark.station;

import org.jspecify.annotations.NullMarked;
