/** Made-up disputes between villages, from the application to what came of them. */
@NullMarked
package org.lunzhi.station.demo.history.mediation;

import org.jspecify.annotations.NullMarked;
