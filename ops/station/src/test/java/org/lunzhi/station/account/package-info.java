/** Tests of accounts and sign-in. */
@NullMarked
package org.lunzhi.station.account;

import org.jspecify.annotations.NullMarked;
