UPDATE shelf SET place = trim(place);
