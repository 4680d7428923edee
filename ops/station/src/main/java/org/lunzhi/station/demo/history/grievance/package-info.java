/** Made-up grievances, from the counter to their end. */
@NullMarked
package org.lunzhi.station.demo.history.grievance;

import org.jspecify.annotations.NullMarked;
