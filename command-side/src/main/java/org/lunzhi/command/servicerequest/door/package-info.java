/** Where residents come in without an account: tracking codes, tokens and the commands sent in their name. */
@NullMarked
package org.lunzhi.command.servicerequest.door;

import org.jspecify.annotations.NullMarked;
