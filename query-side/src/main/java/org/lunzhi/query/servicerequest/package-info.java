/** The board of ordered services, and what a resident sees with the code on the receipt. */
@NullMarked
package org.lunzhi.query.servicerequest;

import org.jspecify.annotations.NullMarked;
