/** Checks proofs, tiles and notes without any of the code that makes them. */
package org.lunzhi.kernel.notary.independent;
