/** Proofs as files, checked by ourselves and by a stranger. */
package org.lunzhi.kernel.notary.proof;
