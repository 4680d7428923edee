/** Logs that somebody tampered with, and whether that is found. */
package org.lunzhi.kernel.notary.verify;
