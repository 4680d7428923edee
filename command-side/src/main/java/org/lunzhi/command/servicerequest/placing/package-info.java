/** An order until it is open: screening, rejection, conversion, opening and taking it back. */
@NullMarked
package org.lunzhi.command.servicerequest.placing;

import org.jspecify.annotations.NullMarked;
