/** The notary on a server, and what is done to the log behind it. */
package org.lunzhi.kernel.notary;
