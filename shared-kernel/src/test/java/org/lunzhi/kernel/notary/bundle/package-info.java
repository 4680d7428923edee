/** Bundles that are written, interrupted, carried away, tampered with and verified. */
package org.lunzhi.kernel.notary.bundle;
