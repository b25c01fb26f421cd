print("equalsay")
