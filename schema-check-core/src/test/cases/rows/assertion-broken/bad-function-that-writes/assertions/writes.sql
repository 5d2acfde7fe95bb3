SELECT count_up()
