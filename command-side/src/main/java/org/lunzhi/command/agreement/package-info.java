/** Settlement agreements: drawing up, signing and taking effect. */
@NullMarked
package org.lunzhi.command.agreement;

import org.jspecify.annotations.NullMarked;
