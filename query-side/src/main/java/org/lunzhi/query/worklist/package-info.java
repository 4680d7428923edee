/** What is to be done: open items of every kind by officer, unit and due date. */
@NullMarked
package org.lunzhi.query.worklist;

import org.jspecify.annotations.NullMarked;
