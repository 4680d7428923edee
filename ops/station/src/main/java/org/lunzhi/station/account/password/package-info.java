/** Passwords: generated, hashed with Argon2id and checked at sign-in only. */
@NullMarked
package org.lunzhi.station.account.password;

import org.jspecify.annotations.NullMarked;
