/** Made-up orders by the code of a place, from the scan to the rating. */
@NullMarked
package org.lunzhi.station.demo.history.servicerequest;

import org.jspecify.annotations.NullMarked;
