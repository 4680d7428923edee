/** Residents who come without an account: the code and the secret on their receipt, and what they send. */
@NullMarked
package org.lunzhi.command.support.resident;

import org.jspecify.annotations.NullMarked;
