/** Tests of password hashes. */
@NullMarked
package org.lunzhi.station.account.password;

import org.jspecify.annotations.NullMarked;
